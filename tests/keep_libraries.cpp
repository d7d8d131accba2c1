// SPDX-License-Identifier: MIT
// Linked into tests that look for leaks, in place of the C library's.

/// Unloads nothing, so that every address in a leak report can still be given a name.
extern "C" int dlclose(void* /*library*/)
{
    return 0;
}
