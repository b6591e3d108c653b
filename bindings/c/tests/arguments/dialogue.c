/*
 * The dialogue.
 */
#include "arguments.h"

static const int NULL_ARGUMENT = FTP_REPLY_RESULT_NULL_ARGUMENT;
static const int NOT_INITIALIZED = FTP_REPLY_RESULT_NOT_INITIALIZED;

static ftp_reply_dialogue_t zero;

/* Returns a dialogue after the greeting. */
static ftp_reply_dialogue_t greeted(void)
{
    ftp_reply_dialogue_t dialogue;
    ftp_reply_dialogue_init(&dialogue);
    ftp_reply_dialogue_receive_code(&dialogue, FTP_REPLY_SERVICE_READY, NULL);
    return dialogue;
}

static void check_send(void)
{
    ftp_reply_dialogue_t dialogue = greeted();
    CHECK(ftp_reply_dialogue_init(NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_dialogue_init);
    CHECK(ftp_reply_dialogue_init_over_tls(NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_dialogue_init_over_tls);
    CHECK(ftp_reply_dialogue_send(NULL, FTP_REPLY_VERB_NOOP) == NULL_ARGUMENT);
    CHECK(ftp_reply_dialogue_send(&zero, FTP_REPLY_VERB_NOOP) == NOT_INITIALIZED);
    CHECK(ftp_reply_dialogue_send(&dialogue, FTP_REPLY_VERB_CONNECT) == -FTP_REPLY_SEND_ERROR_GREETING);
    for (size_t i = 0; i < sizeof INVALID_COMMANDS / sizeof *INVALID_COMMANDS; i++)
        CHECK(ftp_reply_dialogue_send(&dialogue, INVALID_COMMANDS[i]) == FTP_REPLY_RESULT_INVALID_VERB);
    CHECK(ftp_reply_dialogue_outstanding_count(&dialogue) == 0);
    for (int i = 0; i < FTP_REPLY_LIMIT_OUTSTANDING; i++)
        CHECK(ftp_reply_dialogue_send(&dialogue, FTP_REPLY_VERB_NOOP) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_dialogue_send(&dialogue, FTP_REPLY_VERB_NOOP) == -FTP_REPLY_SEND_ERROR_TOO_MANY_OUTSTANDING);
    ROW(ftp_reply_dialogue_send);
    dialogue = greeted();
    CHECK(ftp_reply_dialogue_send_with_argument(NULL, FTP_REPLY_VERB_AUTH, "TLS", 3) == NULL_ARGUMENT);
    CHECK(ftp_reply_dialogue_send_with_argument(&zero, FTP_REPLY_VERB_AUTH, "TLS", 3) == NOT_INITIALIZED);
    CHECK(ftp_reply_dialogue_send_with_argument(&dialogue, FTP_REPLY_VERB_AUTH, NULL, 3) == NULL_ARGUMENT);
    CHECK(ftp_reply_dialogue_send_with_argument(&dialogue, FTP_REPLY_VERB_AUTH, "TLS", SIZE_MAX) == NULL_ARGUMENT);
    CHECK(ftp_reply_dialogue_outstanding_count(&dialogue) == 0);
    CHECK(ftp_reply_dialogue_send_with_argument(&dialogue, FTP_REPLY_VERB_AUTH, NULL, 0) == FTP_REPLY_RESULT_OK);
    ROW(ftp_reply_dialogue_send_with_argument);
}

static void check_receive(void)
{
    ftp_reply_dialogue_t dialogue;
    ftp_reply_view_t view = view_of("220 Ready\r\n"), none = { { NULL, 0 }, 0, 0, 0 };
    ftp_reply_outcome_t outcome;
    ftp_reply_dialogue_init(&dialogue);
    outcome.kind = 99;
    CHECK(ftp_reply_dialogue_receive(NULL, &view, &outcome) == NULL_ARGUMENT && outcome.kind == 0);
    CHECK(ftp_reply_dialogue_receive(&dialogue, NULL, &outcome) == NULL_ARGUMENT);
    CHECK(ftp_reply_dialogue_receive(&zero, &view, &outcome) == NOT_INITIALIZED);
    outcome.kind = 99;
    CHECK(ftp_reply_dialogue_receive(&dialogue, &none, &outcome) == FTP_REPLY_RESULT_NOT_A_REPLY && outcome.kind == 0);
    CHECK(ftp_reply_dialogue_receive(&dialogue, &view, NULL) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_dialogue_answered(&dialogue) == FTP_REPLY_VERB_CONNECT);
    ROW(ftp_reply_dialogue_receive);
    CHECK(ftp_reply_dialogue_receive_code(NULL, 220, &outcome) == NULL_ARGUMENT);
    CHECK(ftp_reply_dialogue_receive_code(&zero, 220, &outcome) == NOT_INITIALIZED);
    for (size_t i = 0; i < sizeof INVALID_CODES / sizeof *INVALID_CODES; i++)
        CHECK(ftp_reply_dialogue_receive_code(&dialogue, INVALID_CODES[i], &outcome) == FTP_REPLY_RESULT_INVALID_CODE);
    CHECK(ftp_reply_dialogue_receive_code(&dialogue, 699, &outcome) == FTP_REPLY_RESULT_OK);
    CHECK(outcome.kind == FTP_REPLY_OUTCOME_VIOLATION && outcome.violation == FTP_REPLY_VIOLATION_UNSOLICITED);
    ROW(ftp_reply_dialogue_receive_code);
    CHECK(ftp_reply_dialogue_give_up(NULL) == NULL_ARGUMENT && ftp_reply_dialogue_give_up(&zero) == NOT_INITIALIZED);
    CHECK(ftp_reply_dialogue_give_up(&dialogue) == FTP_REPLY_RESULT_OK);
    ROW(ftp_reply_dialogue_give_up);
    CHECK(ftp_reply_dialogue_fault(NULL) == NULL_ARGUMENT && ftp_reply_dialogue_fault(&zero) == NOT_INITIALIZED);
    CHECK(ftp_reply_dialogue_fault(&dialogue) == FTP_REPLY_RESULT_OK);
    ROW(ftp_reply_dialogue_fault);
}

static void check_queries(void)
{
    ftp_reply_dialogue_t dialogue = greeted();
    ftp_reply_dialogue_send(&dialogue, FTP_REPLY_VERB_USER);
    CHECK(ftp_reply_dialogue_answered(NULL) == 0 && ftp_reply_dialogue_answered(&zero) == 0);
    ROW(ftp_reply_dialogue_answered);
    CHECK(ftp_reply_dialogue_unanswered(NULL, 0) == 0 && ftp_reply_dialogue_unanswered(&zero, 0) == 0);
    CHECK(ftp_reply_dialogue_unanswered(&dialogue, SIZE_MAX) == 0);
    ROW(ftp_reply_dialogue_unanswered);
    CHECK(ftp_reply_dialogue_outstanding(NULL, 0) == 0 && ftp_reply_dialogue_outstanding(&zero, 0) == 0);
    CHECK(ftp_reply_dialogue_outstanding(&dialogue, 0) == FTP_REPLY_VERB_USER);
    CHECK(ftp_reply_dialogue_outstanding(&dialogue, 1) == 0);
    CHECK(ftp_reply_dialogue_outstanding(&dialogue, SIZE_MAX) == 0);
    ROW(ftp_reply_dialogue_outstanding);
    CHECK(ftp_reply_dialogue_outstanding_count(NULL) == 0 && ftp_reply_dialogue_outstanding_count(&zero) == 0);
    ROW(ftp_reply_dialogue_outstanding_count);
    ftp_reply_dialogue_receive_code(&dialogue, FTP_REPLY_NEED_PASSWORD, NULL);
    CHECK(ftp_reply_dialogue_expected(NULL, 0) == 0 && ftp_reply_dialogue_expected(&zero, 0) == 0);
    CHECK(ftp_reply_dialogue_expected(&dialogue, 0) == FTP_REPLY_VERB_PASS);
    CHECK(ftp_reply_dialogue_expected(&dialogue, SIZE_MAX) == 0);
    ROW(ftp_reply_dialogue_expected);
    CHECK(!ftp_reply_dialogue_is_idle(NULL) && !ftp_reply_dialogue_is_idle(&zero));
    CHECK(ftp_reply_dialogue_is_idle(&dialogue));
    ROW(ftp_reply_dialogue_is_idle);
    CHECK(!ftp_reply_dialogue_is_transferring(NULL) && !ftp_reply_dialogue_is_transferring(&zero));
    ROW(ftp_reply_dialogue_is_transferring);
    CHECK(!ftp_reply_dialogue_is_logged_in(NULL) && !ftp_reply_dialogue_is_logged_in(&zero));
    ROW(ftp_reply_dialogue_is_logged_in);
    CHECK(!ftp_reply_dialogue_is_protected(NULL) && !ftp_reply_dialogue_is_protected(&zero));
    ROW(ftp_reply_dialogue_is_protected);
    CHECK(!ftp_reply_dialogue_is_closing(NULL) && !ftp_reply_dialogue_is_closing(&zero));
    ROW(ftp_reply_dialogue_is_closing);
}

static void check_advice(void)
{
    ftp_reply_dialogue_t dialogue = greeted();
    ftp_reply_dialogue_send(&dialogue, FTP_REPLY_VERB_RETR);
    ftp_reply_dialogue_receive_code(&dialogue, FTP_REPLY_FILE_UNAVAILABLE, NULL);
    CHECK(ftp_reply_dialogue_advice_recovery(NULL) == 0 && ftp_reply_dialogue_advice_recovery(&zero) == 0);
    CHECK(ftp_reply_dialogue_advice_recovery(&dialogue) != 0);
    ROW(ftp_reply_dialogue_advice_recovery);
    CHECK(ftp_reply_dialogue_advice_text(NULL, FTP_REPLY_LANG_EN) == NULL);
    CHECK(ftp_reply_dialogue_advice_text(&zero, FTP_REPLY_LANG_EN) == NULL);
    CHECK_NUMBERS(ftp_reply_dialogue_advice_text(&dialogue, number));
    ROW(ftp_reply_dialogue_advice_text);
    CHECK(ftp_reply_dialogue_advice_cause_count(NULL) == 0 && ftp_reply_dialogue_advice_cause_count(&zero) == 0);
    ROW(ftp_reply_dialogue_advice_cause_count);
    CHECK(ftp_reply_dialogue_advice_cause(NULL, 0, FTP_REPLY_LANG_EN) == NULL);
    CHECK(ftp_reply_dialogue_advice_cause(&zero, 0, FTP_REPLY_LANG_EN) == NULL);
    CHECK(ftp_reply_dialogue_advice_cause(&dialogue, SIZE_MAX, FTP_REPLY_LANG_EN) == NULL);
    CHECK_NUMBERS(ftp_reply_dialogue_advice_cause(&dialogue, 0, number));
    ROW(ftp_reply_dialogue_advice_cause);
    CHECK(ftp_reply_dialogue_advice_command(NULL, 0) == 0 && ftp_reply_dialogue_advice_command(&zero, 0) == 0);
    CHECK(ftp_reply_dialogue_advice_command(&dialogue, SIZE_MAX) == 0);
    ROW(ftp_reply_dialogue_advice_command);
    CHECK(ftp_reply_dialogue_advice_source(NULL, 0) == 0 && ftp_reply_dialogue_advice_source(&zero, 0) == 0);
    CHECK(ftp_reply_dialogue_advice_source(&dialogue, SIZE_MAX) == 0);
    ROW(ftp_reply_dialogue_advice_source);
}

void check_dialogue(void)
{
    check_send();
    check_receive();
    check_queries();
    check_advice();
}
