/*
 * Kind `dialogue`.
 */
#include "answer.h"
#include "wire.h"

#include <stdio.h>
#include <string.h>

/* Appends a mark and the verb of a command to a text. */
static void append_verb(struct test_case *test, const char **text, const char *mark, ftp_reply_command_t command)
{
    json_object *verb = verb_json(command);
    size_t size = strlen(*text) + strlen(mark) + (size_t)json_object_get_string_len(verb) + 1;
    char *longer = allocate(test, size);
    snprintf(longer, size, "%s%s%s", *text, mark, json_object_get_string(verb));
    json_object_put(verb);
    *text = longer;
}

/* Returns an outcome as text, such as `need_command:PASS` or `completed;lost:NOOP`. */
static json_object *outcome_json(struct test_case *test, const ftp_reply_outcome_t *outcome)
{
    const char *text = ftp_reply_member_name(FTP_REPLY_SET_OUTCOME, outcome->kind);
    if (outcome->violation != 0) {
        char *longer = allocate(test, 100);
        snprintf(longer, 100, "%s:%s", text, ftp_reply_member_name(FTP_REPLY_SET_VIOLATION, outcome->violation));
        text = longer;
    }
    for (size_t i = 0; i < sizeof outcome->expected / sizeof *outcome->expected && outcome->expected[i]; i++)
        append_verb(test, &text, i == 0 ? ":" : ",", outcome->expected[i]);
    for (size_t i = 0; i < outcome->unanswered_count; i++)
        append_verb(test, &text, i == 0 ? ";lost:" : ",", outcome->unanswered[i]);
    return text_json(text);
}

/* Sends a command line: a verb, then a space and the argument if there is one. Returns the name of an error, or NULL
 * if there is none. */
static const char *send_line(struct test_case *test, ftp_reply_dialogue_t *dialogue, json_object *value)
{
    struct bytes line = bytes_of(test, value, "send");
    while (line.length > 0 && strchr("\t\n\f\r ", line.at[line.length - 1]) && line.at[line.length - 1] != '\0')
        line.length--;
    char *space = memchr(line.at, ' ', line.length);
    size_t verb_length = space ? (size_t)(space - line.at) : line.length;
    size_t start = space ? verb_length + 1 : verb_length;
    /* A longer text is not a verb, and neither is one with a NUL. */
    char verb[16] = "";
    if (verb_length < sizeof verb && !memchr(line.at, '\0', verb_length))
        memcpy(verb, line.at, verb_length);

    ftp_reply_command_t command = ftp_reply_command_from_name(verb);
    int result = ftp_reply_dialogue_send_with_argument(dialogue, command, line.at + start, line.length - start);
    if (result < 0)
        return ftp_reply_member_name(FTP_REPLY_SET_SEND_ERROR, -result);
    return result == FTP_REPLY_RESULT_OK ? NULL : ftp_reply_member_name(FTP_REPLY_SET_RESULT, result);
}

/* Takes one step. Returns the name of an error, or NULL. */
static const char *take(struct test_case *test, json_object *step, ftp_reply_dialogue_t *dialogue,
                        json_object *outcomes, json_object *answered)
{
    json_object *value = NULL;
    if (json_object_object_get_ex(step, "send", &value))
        return send_line(test, dialogue, value);
    if (json_object_object_get_ex(step, "receive", &value)) {
        ftp_reply_view_t view;
        ftp_reply_outcome_t outcome;
        if (!one_reply(test, bytes_of(test, value, "receive"), &view))
            return "not_one_reply";
        ftp_reply_dialogue_receive(dialogue, &view, &outcome);
        json_object_array_add(outcomes, outcome_json(test, &outcome));
        json_object_array_add(answered, outcome.answered ? verb_json(outcome.answered) : NULL);
    } else if (json_object_object_get_ex(step, "give_up", &value)) {
        ftp_reply_dialogue_give_up(dialogue);
    } else if (json_object_object_get_ex(step, "fault", &value)) {
        ftp_reply_dialogue_fault(dialogue);
    } else {
        test->invalid = "steps";
    }
    return NULL;
}

json_object *answer_dialogue(struct test_case *test)
{
    json_object *steps = field(test, "steps");
    json_object *outcomes = json_object_new_array();
    json_object *answered = json_object_new_array();
    ftp_reply_dialogue_t dialogue;
    const char *error = NULL;
    size_t count = json_object_is_type(steps, json_type_array) ? json_object_array_length(steps) : 0;
    ftp_reply_dialogue_init(&dialogue);
    for (size_t i = 0; i < count && !error; i++) {
        json_object *step = json_object_array_get_idx(steps, i);
        /* A case that starts with a command assumes that the greeting has arrived. */
        if (i == 0 && json_object_object_get_ex(step, "send", NULL))
            ftp_reply_dialogue_receive_code(&dialogue, FTP_REPLY_SERVICE_READY, NULL);
        error = take(test, step, &dialogue, outcomes, answered);
    }
    if (error) {
        json_object_put(outcomes);
        json_object_put(answered);
        return error_named(error);
    }
    return ok(with(with(json_object_new_object(), "outcomes", outcomes), "answered", answered));
}
