// How the picture of a session stands for whoever looks at it.
#pragma once

namespace stretch {

// By a quarter for a head that lies on its side, so that the picture's top lies towards that head's. The page
// knows the positions.
enum class Turn { upright, head_on_right, head_on_left };

}  // namespace stretch
