/*
 * Kinds `fact`, `judge`, `lang`, `line` and `set`.
 */
#include "answer.h"

#include <ftp_reply.h>

json_object *answer_fact(struct test_case *test)
{
    int code = code_field(test);
    int lang = lang_field(test);
    if (ftp_reply_class(code) == 0)
        return error_named("invalid_code");
    json_object *causes = json_object_new_array();
    for (size_t i = 0; i < ftp_reply_cause_count(code); i++)
        json_object_array_add(causes, text_json(ftp_reply_cause(code, i, lang)));
    json_object *fact = json_object_new_object();
    with(fact, "name", text_json(ftp_reply_name(code)));
    with(fact, "text", text_json(ftp_reply_text(code, lang)));
    with(fact, "detail", text_json(ftp_reply_detail(code, lang)));
    with(fact, "explain", text_json(ftp_reply_explain(code, lang)));
    with(fact, "causes", causes);
    with(fact, "class", member_json(FTP_REPLY_SET_CLASS, ftp_reply_class(code)));
    with(fact, "group", member_json(FTP_REPLY_SET_GROUP, ftp_reply_group(code)));
    with(fact, "recovery", member_json(FTP_REPLY_SET_RECOVERY, ftp_reply_recovery(code)));
    with(fact, "status", member_json(FTP_REPLY_SET_STATUS, ftp_reply_status(code)));
    return ok(fact);
}

json_object *answer_judge(struct test_case *test)
{
    ftp_reply_command_t command = ftp_reply_command_from_name(text_field(test, "command"));
    int verdict = ftp_reply_command_judge(command, code_field(test));
    if (command == 0)
        return error_named("invalid_verb");
    if (verdict == 0)
        return error_named("invalid_code");
    return ok(with(json_object_new_object(), "verdict", member_json(FTP_REPLY_SET_VERDICT, verdict)));
}

json_object *answer_lang(struct test_case *test)
{
    int lang = ftp_reply_lang_matching(text_field(test, "tag"));
    return ok(with(json_object_new_object(), "tag", text_json(ftp_reply_lang_tag(lang))));
}

json_object *answer_line(struct test_case *test)
{
    struct bytes line = bytes_field(test, "input");
    int code = ftp_reply_from_line(line.at, line.length);
    if (code == 0)
        return error_named("malformed");
    return ok(with(json_object_new_object(), "code", json_object_new_int(code)));
}

json_object *answer_set(struct test_case *test)
{
    int set = ftp_reply_set_from_name(text_field(test, "set"));
    int lang = lang_field(test);
    if (set == 0)
        return error_named("unknown_set");
    json_object *members = json_object_new_array();
    /* The members are in the order of their numbers. The constants of flags are bits, not the numbers. */
    for (int number = 1;; number++) {
        int value = ftp_reply_member_at(set, (size_t)number - 1);
        if (value == 0)
            break;
        json_object *member = json_object_new_object();
        with(member, "number", json_object_new_int(number));
        with(member, "name", member_json(set, value));
        with(member, "text", text_json(ftp_reply_member_text(set, value, lang)));
        json_object_array_add(members, member);
    }
    return ok(with(json_object_new_object(), "members", members));
}
