/// \file
/// FTP reply codes and replies in C++17: every code with its texts and meaning, and what to do about it; the replies in
/// a buffer or a stream; the values in replies; and the command that each reply answers.
///
///     for (auto &&event : ftp::replies(buffer))
///         if (event && event->code() == ftp::Code::file_unavailable)
///             std::cout << ftp::explain(*event).next_step << '\n';
///
/// These headers call the functions of <ftp_reply.h>, whose library a program links. They throw no exceptions: a
/// function that can fail returns an ftp::Result, a value or an ftp::Error. Only strings and vectors allocate. Texts of
/// the library are string views of static data. Replies, faults and texts in values point into the caller's buffer, as
/// a string view does. Codes and commands are open: servers send numbers and verbs that no document lists.
#ifndef FTP_REPLY_HPP
#define FTP_REPLY_HPP

#include <ftp_reply/address.hpp>
#include <ftp_reply/code.hpp>
#include <ftp_reply/command.hpp>
#include <ftp_reply/dialogue.hpp>
#include <ftp_reply/error.hpp>
#include <ftp_reply/help.hpp>
#include <ftp_reply/listing.hpp>
#include <ftp_reply/payload.hpp>
#include <ftp_reply/reading.hpp>
#include <ftp_reply/reply.hpp>
#include <ftp_reply/security.hpp>
#include <ftp_reply/sets.hpp>
#include <ftp_reply/source.hpp>
#include <ftp_reply/writing.hpp>

#endif
