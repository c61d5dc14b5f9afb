package org.rostrum.rest.answer;

import java.io.IOException;

/** The body went on beyond what is read. */
public final class BodyTooLargeException extends IOException {}
