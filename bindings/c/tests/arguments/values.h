/*
 * Functions that read a value in a reply.
 */
#ifndef VALUES_H
#define VALUES_H

#include "arguments.h"

/* Checks a strict function: `call` uses `view`, `value` and `error`. `type` is the type of the value, `right` a reply
 * with a value, and `wrong` one without. */
#define CHECK_READING(type, right, wrong, call) \
    do { \
        ftp_reply_view_t right_ = view_of(right), wrong_ = view_of(wrong), none_ = { { NULL, 0 }, 0, 0, 0 }; \
        ftp_reply_error_t error_, *error = &error_; \
        type value_, *value = &value_; \
        const ftp_reply_view_t *view = NULL; \
        CHECK((call) == FTP_REPLY_RESULT_NULL_ARGUMENT); \
        CHECK(error_.set == FTP_REPLY_SET_ARGUMENT_ERROR); \
        CHECK(error_.kind == FTP_REPLY_ARGUMENT_ERROR_NULL_ARGUMENT); \
        view = &none_; \
        CHECK((call) == FTP_REPLY_RESULT_NOT_A_REPLY); \
        view = &wrong_; \
        CHECK((call) == FTP_REPLY_RESULT_PAYLOAD_ERROR); \
        CHECK(error_.set == FTP_REPLY_SET_PAYLOAD_ERROR && error_.kind == FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE); \
        CHECK(ftp_reply_error_message(&error_, FTP_REPLY_LANG_KO, NULL, 0) > 0); \
        view = &right_; \
        CHECK((call) == FTP_REPLY_RESULT_OK && error_.set == 0); \
        error = NULL; \
        CHECK((call) == FTP_REPLY_RESULT_OK); \
        value = NULL; \
        CHECK((call) == FTP_REPLY_RESULT_NULL_ARGUMENT); \
    } while (0)

/* Checks a function and its lenient form, each with a row. */
#define CHECK_BOTH(type, right, wrong, function) \
    do { \
        int liberties = 99; \
        CHECK_READING(type, right, wrong, function(view, value, error)); \
        ROW(function); \
        CHECK_READING(type, right, wrong, function##_lenient(view, value, NULL, error)); \
        CHECK_READING(type, right, wrong, function##_lenient(view, value, &liberties, error)); \
        CHECK(liberties == 0); \
        ROW(function##_lenient); \
    } while (0)

#endif
