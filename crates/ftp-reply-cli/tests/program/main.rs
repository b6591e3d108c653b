//! Runs the program as users do, and checks what the snapshots do not show.

mod help;
mod lines;
mod parse;
mod run;
mod streams;
