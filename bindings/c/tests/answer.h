/*
 * Answers test vectors through the library's public functions. bindings/vectors/README.md documents the kinds.
 */
#ifndef ANSWER_H
#define ANSWER_H

/* Returns the result fields of a case, such as "ok":{"code":220}, for the caller to free. NULL if the kind is
 * not supported or a field is missing, after a line on standard error that says which. */
char *answer(const char *vector);

#endif
