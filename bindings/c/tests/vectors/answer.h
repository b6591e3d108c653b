/*
 * Answers test vectors through the library's public functions. bindings/vectors/README.md documents the kinds.
 */
#ifndef ANSWER_H
#define ANSWER_H

#include "case.h"

/* Returns the result fields of a case, such as {"ok": {"code": 220}}, for the caller to release. NULL if the kind is
 * not supported or a field is missing, after a line on standard error that names it. */
json_object *answer(json_object *fields);

/* Each function answers the cases of a kind. They are in the files answer_*.c, by area; those of values in replies are
 * in payload.h. */
json_object *answer_advice(struct test_case *test);
json_object *answer_command(struct test_case *test);
json_object *answer_dialogue(struct test_case *test);
json_object *answer_display(struct test_case *test);
json_object *answer_encode(struct test_case *test);
json_object *answer_eprt_arg(struct test_case *test);
json_object *answer_explain(struct test_case *test);
json_object *answer_fact(struct test_case *test);
json_object *answer_hint(struct test_case *test);
json_object *answer_host_policy(struct test_case *test);
json_object *answer_judge(struct test_case *test);
json_object *answer_lang(struct test_case *test);
json_object *answer_line(struct test_case *test);
json_object *answer_message(struct test_case *test);
json_object *answer_packed(struct test_case *test);
json_object *answer_port_arg(struct test_case *test);
json_object *answer_reply(struct test_case *test);
json_object *answer_search(struct test_case *test);
json_object *answer_set(struct test_case *test);

#endif
