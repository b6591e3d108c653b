#include "answer.h"
#include "payload.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *kind;
    json_object *(*answer)(struct test_case *test);
} KINDS[] = {
    { "adat", answer_adat },
    { "advice", answer_advice },
    { "command", answer_command },
    { "dialogue", answer_dialogue },
    { "display", answer_display },
    { "encode", answer_encode },
    { "eprt_arg", answer_eprt_arg },
    { "epsv", answer_epsv },
    { "explain", answer_explain },
    { "fact", answer_fact },
    { "feat", answer_feat },
    { "hint", answer_hint },
    { "host_policy", answer_host_policy },
    { "judge", answer_judge },
    { "lang", answer_lang },
    { "line", answer_line },
    { "list150", answer_list150 },
    { "lpsv", answer_passive },
    { "mark", answer_mark },
    { "mdtm", answer_mdtm },
    { "message", answer_message },
    { "minutes", answer_minutes },
    { "mlst", answer_mlst },
    { "packed", answer_packed },
    { "pasv", answer_passive },
    { "port_arg", answer_port_arg },
    { "protected", answer_protected },
    { "pwd", answer_pwd },
    { "reply", answer_reply },
    { "search", answer_search },
    { "set", answer_set },
    { "size", answer_size },
    { "stou", answer_stou },
    { "syst", answer_syst },
};

/* Returns the index of a kind, or the number of kinds. */
static size_t index_of(const char *kind)
{
    size_t i = 0;
    while (i < sizeof KINDS / sizeof *KINDS && strcmp(KINDS[i].kind, kind) != 0)
        i++;
    return i;
}

json_object *answer(json_object *fields)
{
    struct test_case test = { fields, NULL, NULL };
    json_object *result = NULL;
    const char *id = text_field(&test, "id");
    const char *kind = text_field(&test, "kind");
    size_t index = index_of(kind);
    if (index < sizeof KINDS / sizeof *KINDS)
        result = KINDS[index].answer(&test);
    else
        fprintf(stderr, "case \"%s\": unsupported kind \"%s\"\n", id, kind);
    if (test.invalid) {
        fprintf(stderr, "case \"%s\": missing or invalid field \"%s\"\n", id, test.invalid);
        json_object_put(result);
        result = NULL;
    }
    free_case(&test);
    return result;
}
