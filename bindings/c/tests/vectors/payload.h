/*
 * Reading of values in test vectors, strict or lenient.
 */
#ifndef PAYLOAD_H
#define PAYLOAD_H

#include "case.h"
#include "wire.h"

/* A reply with a value, and what its function returned. */
struct reading {
    ftp_reply_view_t view;
    ftp_reply_error_t error;
    int liberties;
    int result;
};

/* Returns true if the case requires the lenient reading. */
bool is_lenient(const struct test_case *test);

/* Reads the reply of the case. Returns false if its input is not one reply; the answer is then that error. */
bool start_reading(struct test_case *test, struct reading *reading);

/* Calls the strict or the lenient function of a value with the view, some results and an error. */
#define READ(test, reading, function, ...) \
    ((reading)->result = is_lenient(test) \
         ? function##_lenient(&(reading)->view, __VA_ARGS__, &(reading)->liberties, &(reading)->error) \
         : function(&(reading)->view, __VA_ARGS__, &(reading)->error))

/* Returns true if the function found a value. */
bool has_value(const struct reading *reading);

/* Returns the answer: {"ok": {name: value}} or the error. The value counts only if there is one; without a value but
 * also without an error it is null. */
json_object *read_value(struct test_case *test, const struct reading *reading, const char *name, json_object *value);

/* Returns the answer with all fields of `ok`. */
json_object *read_fields(struct test_case *test, const struct reading *reading, json_object *fields);

/* Returns the name of an error: its kind, or else the result of the function. */
const char *error_name(int result, const ftp_reply_error_t *error);

/* Each function answers the cases of a kind. */
json_object *answer_adat(struct test_case *test);
json_object *answer_epsv(struct test_case *test);
json_object *answer_feat(struct test_case *test);
json_object *answer_list150(struct test_case *test);
json_object *answer_mark(struct test_case *test);
json_object *answer_mdtm(struct test_case *test);
json_object *answer_minutes(struct test_case *test);
json_object *answer_mlst(struct test_case *test);
json_object *answer_passive(struct test_case *test);
json_object *answer_protected(struct test_case *test);
json_object *answer_pwd(struct test_case *test);
json_object *answer_size(struct test_case *test);
json_object *answer_stou(struct test_case *test);
json_object *answer_syst(struct test_case *test);

#endif
