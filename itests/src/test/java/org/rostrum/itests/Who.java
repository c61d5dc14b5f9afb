package org.rostrum.itests;

/** Who asks in the {@link AccessMatrixITest}. The objects of the matrix belong to the planner. */
enum Who {
    NOBODY,
    /** Without an account, with a ticket to the open day of the planner. */
    GUEST,
    STRANGER,
    OTHER_PLANNER,
    PLANNER,
    SECURITY_ADMINISTRATOR,
    OPERATOR,
    ADMINISTRATOR
}
