package org.rostrum.soap.fault;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rostrum.problem.Problems;

/** Words of the house in a message. */
public final class Words {

    private Words() {}

    /** The constant of this name. Refuses {@code request.invalid}. */
    public static <E extends Enum<E>> E read(String property, Class<E> family, String word) throws ProblemFault {
        for (E one : family.getEnumConstants()) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        throw new ProblemFault(Problems.REQUEST_INVALID.because(
                property + ": (expected: " + Arrays.toString(family.getEnumConstants()) + ")"));
    }

    /** The constants of these names. Refuses {@code request.invalid}. */
    public static <E extends Enum<E>> Set<E> read(String property, Class<E> family, List<String> words)
            throws ProblemFault {
        Set<E> found = EnumSet.noneOf(family);
        for (String word : words) {
            found.add(read(property, family, word));
        }
        return found;
    }
}
