# Fills the template of the manual page with the commands and options that the program tells of.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${PROGRAM} --describe man OUTPUT_VARIABLE sections
    COMMAND_ERROR_IS_FATAL ANY)
file(READ ${TEMPLATE} manual)
string(REPLACE "@VERSION@" "${VERSION}" manual "${manual}")
string(REPLACE "@SECTIONS@" "${sections}" manual "${manual}")
file(WRITE ${MANUAL} "${manual}")
