#include "json.h"

#include <stdlib.h>
#include <string.h>

static const char *skip_spaces(const char *at)
{
    return at ? at + strspn(at, " \n\r\t") : NULL;
}

static const char *string_end(const char *at)
{
    for (at++; *at != '"'; at++)
        if (*at == '\0' || (*at == '\\' && *++at == '\0'))
            return NULL;
    return at + 1;
}

const char *json_end(const char *value)
{
    const char *at = skip_spaces(value);
    size_t depth = 0;
    if (!at)
        return NULL;
    do {
        at = skip_spaces(at);
        if (*at == '[' || *at == '{') {
            depth++;
            at++;
        } else if (*at == ']' || *at == '}') {
            if (depth == 0)
                return NULL;
            depth--;
            at++;
        } else if (*at == '"') {
            at = string_end(at);
        } else if ((*at == ',' || *at == ':') && depth > 0) {
            at++;
        } else {
            size_t length = strcspn(at, ",:]}\" \n\r\t");
            at = length ? at + length : NULL;
        }
    } while (at && depth > 0);
    return at;
}

/* Returns the first value inside an array or object. */
static const char *inside(const char *value, char open, char close)
{
    const char *at = skip_spaces(value);
    if (!at || *at != open)
        return NULL;
    at = skip_spaces(at + 1);
    return *at == close ? NULL : at;
}

/* Returns the value after a mark that follows this one. */
static const char *after(const char *value, char mark)
{
    const char *at = skip_spaces(json_end(value));
    return at && *at == mark ? skip_spaces(at + 1) : NULL;
}

const char *json_first(const char *array)
{
    return inside(array, '[', ']');
}

const char *json_next(const char *element)
{
    return after(element, ',');
}

const char *json_field(const char *object, const char *name)
{
    const char *field = inside(object, '{', '}');
    while (field) {
        const char *value = after(field, ':');
        char *found = json_text(field);
        bool is_it = found && strcmp(found, name) == 0;
        free(found);
        if (is_it)
            return value;
        field = after(value, ',');
    }
    return NULL;
}

static unsigned long hexadecimal(const char **at)
{
    char digits[5] = "";
    for (size_t i = 0; i < 4 && **at && **at != '"'; i++)
        digits[i] = *(*at)++;
    return strtoul(digits, NULL, 16);
}

/* Returns the character of an escape and moves to the character after it. */
static unsigned long escaped(const char **at)
{
    static const char letters[] = "bfnrt";
    static const char meanings[] = "\b\f\n\r\t";
    char letter = *(*at)++;
    const char *found = strchr(letters, letter);
    if (letter != 'u')
        return (unsigned char)(found ? meanings[found - letters] : letter);
    unsigned long character = hexadecimal(at);
    if (character >= 0xd800 && character < 0xdc00 && (*at)[0] == '\\' && (*at)[1] == 'u') {
        *at += 2;
        character = 0x10000 + ((character - 0xd800) << 10) + (hexadecimal(at) - 0xdc00);
    }
    return character;
}

static char *put(char *text, unsigned long byte)
{
    *text = (char)(unsigned char)byte;
    return text + 1;
}

static char *put_utf8(char *text, unsigned long character)
{
    if (character != 0 && character < 0x80)
        return put(text, character);
    if (character < 0x800) {
        text = put(text, 0xc0 | character >> 6);
        return put(text, 0x80 | (character & 0x3f));
    }
    if (character < 0x10000) {
        text = put(text, 0xe0 | character >> 12);
    } else {
        text = put(text, 0xf0 | character >> 18);
        text = put(text, 0x80 | (character >> 12 & 0x3f));
    }
    text = put(text, 0x80 | (character >> 6 & 0x3f));
    return put(text, 0x80 | (character & 0x3f));
}

char *json_text(const char *value)
{
    const char *at = skip_spaces(value);
    const char *end = at && *at == '"' ? string_end(at) : NULL;
    /* An escape has at least two characters and becomes at most four bytes. */
    char *text = end ? malloc(2 * (size_t)(end - at)) : NULL;
    char *next = text;
    if (!text)
        return NULL;
    for (at++; at < end - 1;) {
        if (*at == '\\') {
            at++;
            next = put_utf8(next, escaped(&at));
        } else {
            *next++ = *at++;
        }
    }
    *next = '\0';
    return text;
}

char *json_bytes(const char *value, size_t *length)
{
    char *text = json_text(value);
    char *next = text;
    if (!text)
        return NULL;
    for (const char *at = text; *at;) {
        unsigned char lead = (unsigned char)*at++;
        if (lead >= 0xc4) {
            free(text);
            return NULL;
        }
        if (lead >= 0x80)
            lead = (unsigned char)((lead & 3) << 6 | ((unsigned char)*at++ & 0x3f));
        *next++ = (char)lead;
    }
    *next = '\0';
    *length = (size_t)(next - text);
    return text;
}

bool json_unsigned(const char *value, uint64_t *number)
{
    const char *at = skip_spaces(value);
    size_t length = at ? strspn(at, "0123456789") : 0;
    if (length == 0 || at + length != json_end(at))
        return false;
    *number = 0;
    for (size_t i = 0; i < length; i++) {
        uint64_t digit = (uint64_t)(at[i] - '0');
        if (*number > (UINT64_MAX - digit) / 10)
            return false;
        *number = *number * 10 + digit;
    }
    return true;
}

static bool equal_strings(const char *one, const char *other)
{
    char *first = json_text(one);
    char *second = json_text(other);
    bool are_equal = first && second && strcmp(first, second) == 0;
    free(first);
    free(second);
    return are_equal;
}

static bool equal_arrays(const char *one, const char *other)
{
    one = json_first(one);
    other = json_first(other);
    for (; one && other; one = json_next(one), other = json_next(other))
        if (!json_equal(one, other))
            return false;
    return !one && !other;
}

bool json_has_fields(const char *object, const char *fields)
{
    for (const char *field = inside(fields, '{', '}'); field; field = after(after(field, ':'), ',')) {
        char *name = json_text(field);
        const char *value = name ? json_field(object, name) : NULL;
        free(name);
        if (!value || !json_equal(after(field, ':'), value))
            return false;
    }
    return true;
}

bool json_equal(const char *one, const char *other)
{
    one = skip_spaces(one);
    other = skip_spaces(other);
    const char *one_end = json_end(one);
    const char *other_end = json_end(other);
    if (!one_end || !other_end)
        return false;
    if (*one == '"')
        return equal_strings(one, other);
    if (*one == '[')
        return *other == '[' && equal_arrays(one, other);
    if (*one == '{')
        return *other == '{' && json_has_fields(one, other) && json_has_fields(other, one);
    return one_end - one == other_end - other && strncmp(one, other, (size_t)(one_end - one)) == 0;
}

char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    if (!file)
        return NULL;
    if (fseek(file, 0, SEEK_END) == 0) {
        long length = ftell(file);
        rewind(file);
        if (length >= 0)
            text = malloc((size_t)length + 1);
        if (text && fread(text, 1, (size_t)length, file) == (size_t)length) {
            text[length] = '\0';
        } else {
            free(text);
            text = NULL;
        }
    }
    fclose(file);
    return text;
}

char *read_line(FILE *file)
{
    size_t length = 0, size = 0;
    char *line = NULL;
    for (;;) {
        if (length + 1 >= size) {
            size = size ? 2 * size : 256;
            char *larger = realloc(line, size);
            if (!larger)
                break;
            line = larger;
        }
        if (!fgets(line + length, (int)(size - length), file)) {
            if (length == 0)
                break;
            return line;
        }
        length += strlen(line + length);
        if (line[length - 1] == '\n') {
            line[length - 1] = '\0';
            return line;
        }
    }
    free(line);
    return NULL;
}
