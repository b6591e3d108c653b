#include "json.h"

#include <stdlib.h>
#include <string.h>

static char peek(struct json *json)
{
    while (*json->at == ' ' || *json->at == '\n' || *json->at == '\r' || *json->at == '\t')
        json->at++;
    return *json->at;
}

bool json_take(struct json *json, char punctuation)
{
    if (json->failed || peek(json) != punctuation)
        return false;
    json->at++;
    return true;
}

static unsigned long hexadecimal(struct json *json)
{
    char digits[5] = "";
    for (size_t i = 0; i < 4 && json->at[i]; i++)
        digits[i] = json->at[i];
    char *end;
    unsigned long value = strtoul(digits, &end, 16);
    if (end != digits + 4)
        json->failed = true;
    else
        json->at += 4;
    return value;
}

struct output {
    char *next;
    char *end;  /* where the NUL must be at the latest */
};

static void put(struct output *output, unsigned long byte)
{
    if (output->next < output->end)
        *output->next++ = (char)(unsigned char)byte;
}

static void put_utf8(struct output *output, unsigned long character)
{
    if (character != 0 && character < 0x80) {
        put(output, character);
    } else if (character < 0x800) {
        put(output, 0xc0 | character >> 6);
        put(output, 0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
        put(output, 0xe0 | character >> 12);
        put(output, 0x80 | (character >> 6 & 0x3f));
        put(output, 0x80 | (character & 0x3f));
    } else {
        put(output, 0xf0 | character >> 18);
        put(output, 0x80 | (character >> 12 & 0x3f));
        put(output, 0x80 | (character >> 6 & 0x3f));
        put(output, 0x80 | (character & 0x3f));
    }
}

static void escape(struct json *json, struct output *output)
{
    static const char letters[] = "bfnrt";
    static const char meanings[] = "\b\f\n\r\t";
    char letter = *json->at;
    if (letter)
        json->at++;
    const char *place = letter ? strchr(letters, letter) : NULL;
    if (place) {
        put(output, (unsigned char)meanings[place - letters]);
    } else if (letter == 'u') {
        unsigned long character = hexadecimal(json);
        if (character >= 0xd800 && character < 0xdc00 && json->at[0] == '\\' && json->at[1] == 'u') {
            json->at += 2;
            character = 0x10000 + ((character - 0xd800) << 10) + (hexadecimal(json) - 0xdc00);
        }
        put_utf8(output, character);
    } else {
        put(output, (unsigned char)letter);
    }
}

void json_string(struct json *json, char *text, size_t size)
{
    struct output output = { text, text + size - 1 };
    if (!json_take(json, '"'))
        json->failed = true;
    while (!json->failed && *json->at != '"') {
        char character = *json->at;
        if (!character) {
            json->failed = true;
        } else {
            json->at++;
            if (character == '\\')
                escape(json, &output);
            else
                put(&output, (unsigned char)character);
        }
    }
    if (!json->failed)
        json->at++;
    *output.next = '\0';
}

bool json_string_or_null(struct json *json, char *text, size_t size)
{
    if (!json->failed && peek(json) == 'n') {
        json_skip(json);
        *text = '\0';
        return false;
    }
    json_string(json, text, size);
    return !json->failed;
}

long json_number(struct json *json)
{
    if (json->failed)
        return 0;
    peek(json);
    char *end;
    long number = strtol(json->at, &end, 10);
    if (end == json->at)
        json->failed = true;
    json->at = end;
    return number;
}

void json_skip(struct json *json)
{
    char forgotten[1];
    size_t depth = 0;
    do {
        char first = peek(json);
        if (first == '[' || first == '{') {
            depth++;
            json->at++;
        } else if (first == ']' || first == '}') {
            if (depth == 0)
                json->failed = true;
            depth--;
            json->at++;
        } else if (first == '"') {
            json_string(json, forgotten, sizeof forgotten);
        } else if (first == ',' || first == ':') {
            json->at++;
        } else if (first) {
            json->at += strcspn(json->at, ",]} \n\r\t");
        } else {
            json->failed = true;
        }
    } while (!json->failed && depth > 0);
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
