// SPDX-License-Identifier: MIT
#include "ui/colour_map.h"
