/*
 * Kinds `advice`, `explain`, `hint`, `message` and `search`.
 */
#include "answer.h"
#include "wire.h"

#include <stdio.h>
#include <string.h>

/* Returns the situation of the case as bits, or -1 if one of its names is unknown. */
static int situation_field(struct test_case *test)
{
    json_object *names = field(test, "situation");
    int situation = 0;
    if (!json_object_is_type(names, json_type_array)) {
        test->invalid = "situation";
        return 0;
    }
    for (size_t i = 0; i < json_object_array_length(names); i++) {
        const char *name = text_of(test, json_object_array_get_idx(names, i), "situation");
        int member = ftp_reply_member_from_name(FTP_REPLY_SET_SITUATION, name);
        if (member == 0)
            return -1;
        situation |= member;
    }
    return situation;
}

json_object *answer_advice(struct test_case *test)
{
    ftp_reply_command_t command = ftp_reply_command_from_name(text_field(test, "command"));
    int code = code_field(test);
    int situation = situation_field(test);
    if (command == 0)
        return error_named("invalid_verb");
    if (ftp_reply_class(code) == 0)
        return error_named("invalid_code");
    if (situation < 0)
        return error_named("unknown_situation");
    json_object *verbs = json_object_new_array();
    ftp_reply_command_t suggested;
    for (size_t i = 0; (suggested = ftp_reply_advice_command(command, code, situation, i)) != 0; i++)
        json_object_array_add(verbs, verb_json(suggested));
    json_object *advice = json_object_new_object();
    with(advice, "recovery",
         member_json(FTP_REPLY_SET_RECOVERY, ftp_reply_advice_recovery(command, code, situation)));
    with(advice, "text", text_json(ftp_reply_advice_text(command, code, situation, FTP_REPLY_LANG_EN)));
    with(advice, "try", verbs);
    return ok(advice);
}

json_object *answer_hint(struct test_case *test)
{
    ftp_reply_hint_t hints[16];
    size_t found = 0;
    int code;
    struct utf8 text = utf8_field(test, "text");
    if (!optional_code_field(test, &code))
        return error_named("invalid_code");
    ftp_reply_hints(code, text.at, text.length, hints, sizeof hints / sizeof *hints, &found);
    json_object *names = json_object_new_array();
    for (size_t i = 0; i < found && i < sizeof hints / sizeof *hints; i++)
        json_object_array_add(names, text_json(ftp_reply_hint_name(hints[i])));
    return ok(with(json_object_new_object(), "hints", names));
}

json_object *answer_explain(struct test_case *test)
{
    ftp_reply_explanation_t explanation;
    int code;
    struct utf8 text = utf8_field(test, "text");
    int lang = lang_field(test);
    if (!optional_code_field(test, &code))
        return error_named("invalid_code");
    ftp_reply_explain_reply(code, text.at, text.length, 0, 0, lang, &explanation);
    json_object *shown = json_object_new_object();
    with(shown, "headline", text_json(explanation.headline));
    with(shown, "cause", text_json(explanation.causes[0]));
    with(shown, "next_step", text_json(explanation.next_step));
    return ok(shown);
}

json_object *answer_search(struct test_case *test)
{
    ftp_reply_code_t codes[8];
    size_t found = 0;
    ftp_reply_search(text_field(test, "words"), lang_field(test), codes, sizeof codes / sizeof *codes, &found);
    json_object *list = json_object_new_array();
    for (size_t i = 0; i < found && i < sizeof codes / sizeof *codes; i++)
        json_object_array_add(list, json_object_new_int(codes[i]));
    return ok(with(json_object_new_object(), "codes", list));
}

/* Returns the set of an error: its name is the error's, or the error's and "_error". */
static int set_of_error(struct test_case *test)
{
    const char *error = text_field(test, "error");
    size_t size = strlen(error) + sizeof "_error";
    char *name = allocate(test, size);
    snprintf(name, size, "%s_error", error);
    int set = ftp_reply_set_from_name(name);
    return set ? set : ftp_reply_set_from_name(error);
}

json_object *answer_message(struct test_case *test)
{
    ftp_reply_error_t error = { 0 };
    int lang = lang_field(test);
    field(test, "error_kind");
    error.set = set_of_error(test);
    error.kind = member_field(test, "error_kind", error.set);
    error.code = json_object_get_int(optional_field(test, "code"));
    error.expected = member_field(test, "expected", FTP_REPLY_SET_EXPECTATION);
    if (optional_field(test, "hole")) {
        struct utf8 hole = utf8_field(test, "hole");
        error.hole.bytes = hole.at;
        error.hole.length = hole.length;
    }
    /* A field that does not apply is absent and stays 0. */
    error.offset = number_field(test, "offset");
    error.line = number_field(test, "line");
    error.needed = number_field(test, "needed");

    size_t length = ftp_reply_error_message(&error, lang, NULL, 0);
    if (length == 0)
        return error_named("unknown_kind");
    char *message = allocate(test, length + 1);
    ftp_reply_error_message(&error, lang, message, length + 1);
    return ok(with(json_object_new_object(), "text", text_json(message)));
}
