/*
 * Paths, features and listing entries.
 */
#include "values.h"

static const int NULL_ARGUMENT = FTP_REPLY_RESULT_NULL_ARGUMENT;
static const int ENCODE_ERROR = FTP_REPLY_RESULT_ENCODE_ERROR;
static const int NOT_INITIALIZED = FTP_REPLY_RESULT_NOT_INITIALIZED;

static void check_paths(void)
{
    ftp_reply_view_t view = view_of("257 \"/a\"\r\n"), other = view_of("320 \"/a\"\r\n");
    int liberties = 99;
    CHECK_BUFFER(ftp_reply_pathname_parse(&view, buffer, capacity, length, error));
    CHECK(ftp_reply_pathname_parse(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_pathname_parse(&other, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_PAYLOAD_ERROR);
    ROW(ftp_reply_pathname_parse);
    CHECK_BUFFER(ftp_reply_pathname_parse_lenient(&view, buffer, capacity, length, &liberties, error));
    CHECK(ftp_reply_pathname_parse_lenient(&view, NULL, 0, NULL, NULL, NULL) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_pathname_parse_lenient(NULL, NULL, 0, NULL, &liberties, NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_pathname_parse_lenient);
    CHECK_BUFFER(ftp_reply_pathname_encode("/a \"b\"", 6, NULL, buffer, capacity, length, error));
    CHECK_BUFFER(ftp_reply_pathname_encode("/a", 2, "created.", buffer, capacity, length, error));
    CHECK(ftp_reply_pathname_encode(NULL, 2, NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_pathname_encode("/a", SIZE_MAX, NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_pathname_encode("/a", 3, NULL, NULL, 0, NULL, NULL) == ENCODE_ERROR); /* its NUL */
    CHECK(ftp_reply_pathname_encode("/a", 2, "a\r\n220 b", NULL, 0, NULL, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_pathname_encode("/a", 2, "\xff", NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_INVALID_UTF8);
    ROW(ftp_reply_pathname_encode);
}

static void check_features(void)
{
    static const char reply[] = "211-Features:\r\n SIZE\r\n MLST size*;\r\n211 End\r\n";
    ftp_reply_view_t view = view_of(reply);
    ftp_reply_features_t features, zero = { { 0 } };
    ftp_reply_feature_t feature;
    ftp_reply_bytes_t texts[] = { { "SIZE", 4 }, { NULL, 1 } };
    const char *strings[] = { "SIZE", NULL };
    CHECK_BOTH(ftp_reply_features_t, reply, "320 x\r\n", ftp_reply_features_parse);
    ftp_reply_features_parse(&view, &features, NULL);
    CHECK(ftp_reply_features_get(NULL, "size", &feature) == NULL_ARGUMENT);
    CHECK(ftp_reply_features_get(&features, NULL, &feature) == NULL_ARGUMENT);
    CHECK(ftp_reply_features_get(&features, "size", NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_features_get(&zero, "size", &feature) == NOT_INITIALIZED && feature.name.bytes == NULL);
    CHECK(ftp_reply_features_get(&features, "\xff", &feature) == FTP_REPLY_RESULT_INVALID_UTF8);
    CHECK(ftp_reply_features_get(&features, "", &feature) == FTP_REPLY_RESULT_NO_VALUE);
    CHECK(ftp_reply_features_get(&features, "mlst", &feature) == FTP_REPLY_RESULT_OK && feature.params.length == 6);
    ROW(ftp_reply_features_get);
    CHECK(ftp_reply_features_next(NULL, &feature) == NULL_ARGUMENT);
    CHECK(ftp_reply_features_next(&features, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_features_next(&zero, &feature) == NOT_INITIALIZED);
    CHECK(ftp_reply_features_next(&features, &feature) == FTP_REPLY_RESULT_OK && feature.name.length == 4);
    CHECK(ftp_reply_features_next(&features, &feature) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_features_next(&features, &feature) == FTP_REPLY_RESULT_NO_VALUE && feature.name.bytes == NULL);
    ROW(ftp_reply_features_next);
    CHECK_BUFFER(ftp_reply_features_encode(texts, 1, buffer, capacity, length, error));
    CHECK(ftp_reply_features_encode(NULL, 1, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_features_encode(texts, 2, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_features_encode(NULL, 0, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_OK);
    texts[0].length = 5; /* its NUL */
    CHECK(ftp_reply_features_encode(texts, 1, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_features_encode);
    CHECK_BUFFER(ftp_reply_features_encode_strings(strings, 1, buffer, capacity, length, error));
    CHECK(ftp_reply_features_encode_strings(NULL, 1, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_features_encode_strings(strings, 2, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_features_encode_strings);
}

static void check_facts(const ftp_reply_file_entry_t *entry)
{
    ftp_reply_file_entry_t none = { { NULL, 1 }, { NULL, 0 } };
    ftp_reply_facts_t facts, zero = { { 0 } };
    ftp_reply_fact_t fact = { { NULL, 0 }, { NULL, 0 } };
    ftp_reply_bytes_t value;
    char name[10] = "#";
    CHECK(ftp_reply_file_entry_facts(NULL, &facts) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_facts(entry, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_facts(&none, &facts) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_facts(entry, &facts) == FTP_REPLY_RESULT_OK);
    ROW(ftp_reply_file_entry_facts);
    CHECK(ftp_reply_fact_name(NULL, name, sizeof name) == 0 && name[0] == '\0');
    CHECK(ftp_reply_fact_name(&fact, NULL, 0) == 0);
    CHECK(ftp_reply_facts_next(NULL, &fact) == NULL_ARGUMENT && ftp_reply_facts_next(&facts, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_facts_next(&zero, &fact) == NOT_INITIALIZED);
    CHECK(ftp_reply_facts_next(&facts, &fact) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_fact_name(&fact, name, 3) == 4 && strcmp(name, "ty") == 0);
    ROW(ftp_reply_fact_name);
    CHECK(ftp_reply_facts_next(&facts, &fact) == FTP_REPLY_RESULT_NO_VALUE && fact.name.bytes == NULL);
    ROW(ftp_reply_facts_next);
    CHECK(ftp_reply_file_entry_fact(NULL, "type", &value) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_fact(entry, NULL, &value) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_fact(entry, "type", NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_fact(entry, "\xff", &value) == FTP_REPLY_RESULT_INVALID_UTF8);
    CHECK(ftp_reply_file_entry_fact(entry, "size", &value) == FTP_REPLY_RESULT_NO_VALUE && value.bytes == NULL);
    CHECK(ftp_reply_file_entry_fact(entry, "Type", &value) == FTP_REPLY_RESULT_OK && value.length == 4);
    ROW(ftp_reply_file_entry_fact);
}

static void check_entries(void)
{
    static const char reply[] = "250-Listing\r\n Type=file; /a\r\n250 End\r\n";
    ftp_reply_view_t view = view_of(reply);
    ftp_reply_file_entry_t entry, none = { { NULL, 1 }, { NULL, 0 } };
    ftp_reply_file_entries_t entries, zero = { { 0 } };
    CHECK_BOTH(ftp_reply_file_entry_t, reply, "320 x\r\n", ftp_reply_file_entry_parse);
    CHECK(ftp_reply_file_entry_parse_line(NULL, 3, &entry, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_parse_line(" a", 2, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_parse_line(" a", SIZE_MAX, &entry, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_parse_line(NULL, 0, &entry, NULL) == FTP_REPLY_RESULT_PAYLOAD_ERROR);
    CHECK(ftp_reply_file_entry_parse_line("Type=file; /a", 13, &entry, NULL) == FTP_REPLY_RESULT_OK);
    ROW(ftp_reply_file_entry_parse_line);
    check_facts(&entry);
    CHECK_BUFFER(ftp_reply_file_entry_encode(&entry, buffer, capacity, length, error));
    CHECK(ftp_reply_file_entry_encode(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_encode(&none, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_file_entry_encode);
    CHECK_BUFFER(ftp_reply_file_entry_encode_line(&entry, buffer, capacity, length, error));
    CHECK(ftp_reply_file_entry_encode_line(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entry_encode_line(&none, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_file_entry_encode_line);
    CHECK_READING(ftp_reply_file_entries_t, reply, "320 x\r\n", ftp_reply_file_entry_parse_all(view, value, error));
    ROW(ftp_reply_file_entry_parse_all);
    ftp_reply_file_entry_parse_all(&view, &entries, NULL);
    CHECK(ftp_reply_file_entries_next(NULL, &entry, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entries_next(&entries, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_entries_next(&zero, &entry, NULL) == NOT_INITIALIZED && entry.path.bytes == NULL);
    CHECK(ftp_reply_file_entries_next(&entries, &entry, NULL) == FTP_REPLY_RESULT_OK && entry.path.length == 2);
    CHECK(ftp_reply_file_entries_next(&entries, &entry, NULL) == FTP_REPLY_RESULT_NO_VALUE);
    ROW(ftp_reply_file_entries_next);
}

void check_listings(void)
{
    check_paths();
    check_features();
    check_entries();
}
