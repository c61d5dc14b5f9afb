package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.Reception;
import org.rostrum.media.Subscription;

class SlotBoardTest {
    private final SlotBoard board = new SlotBoard();

    private static Subscription face(String from) {
        return arrow(from, Source.CAMERA);
    }

    private static Subscription voice(String from) {
        return arrow(from, Source.MICROPHONE);
    }

    private static Subscription slides(String from) {
        return arrow(from, Source.CONTENT);
    }

    private static Subscription music(String from) {
        return arrow(from, Source.CONTENT_SOUND);
    }

    private static Subscription arrow(String from, Source source) {
        return new Subscription(new ParticipantId(from), new ParticipantId("me"), source);
    }

    private void draw(Subscription... arrows) {
        board.redraw(List.of(), List.of(arrows));
    }

    private void erase(Subscription... arrows) {
        board.redraw(List.of(arrows), List.of());
    }

    private void furnish(int audio, int video) {
        board.furnish(mids("a", audio), mids("v", video));
    }

    private static List<String> mids(String prefix, int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> prefix + i).toList();
    }

    @Test
    void arrowsMayBeDrawnBeforeThereAreSlots() {
        draw(face("ann"));
        assertThat(board.reception(Set.of(), Map.of())).isEqualTo(new Reception(List.of(), 0, 1, Map.of()));
        furnish(1, 1);
        assertThat(board.in("v0")).contains(face("ann"));
        assertThat(board.in("a0")).isEmpty();
    }

    @Test
    void anArrowStaysInItsSlot() {
        furnish(0, 2);
        draw(face("ann"), face("bob"));
        erase(face("ann"));
        assertThat(board.in("v0")).isEmpty();
        assertThat(board.in("v1")).contains(face("bob"));
        draw(face("cem"));
        assertThat(board.in("v0")).contains(face("cem"));
        assertThat(board.in("v1")).contains(face("bob"));
    }

    @Test
    void whoeverWaitsGetsTheNextFreeSlot() {
        furnish(0, 1);
        draw(face("ann"), face("bob"), face("cem"));
        assertThat(board.reception(Set.of(), Map.of()).video()).isEqualTo(3);
        erase(face("ann"));
        assertThat(board.in("v0")).contains(face("bob"));
    }

    @Test
    void contentComesBeforeCameras() {
        furnish(0, 2);
        draw(face("ann"), face("bob"), slides("cem"));
        assertThat(board.in("v0")).contains(slides("cem"));
    }

    @Test
    void contentTakesThePlaceOfTheLastCamera() {
        furnish(0, 2);
        draw(face("ann"), face("bob"));
        draw(slides("cem"));
        assertThat(board.in("v0")).contains(face("ann"));
        assertThat(board.in("v1")).contains(slides("cem"));
        erase(slides("cem"));
        assertThat(board.in("v1")).contains(face("bob"));
    }

    @Test
    void aFaceSitsBesideItsVoice() {
        furnish(3, 3);
        draw(voice("ann"), voice("bob"), voice("cem"), face("cem"), face("bob"));
        assertThat(board.in("v2")).contains(face("cem"));
        assertThat(board.in("v1")).contains(face("bob"));
    }

    @Test
    void theSoundOfContentSitsBesideIt() {
        furnish(3, 3);
        draw(voice("ann"), face("ann"));
        draw(slides("ann"));
        draw(music("ann"));
        assertThat(board.in("v1")).contains(slides("ann"));
        assertThat(board.in("a1")).contains(music("ann"));
    }

    @Test
    void theSoundOfContentIsNoVoiceAmongWhichIsChosen() {
        board.chooseVoicesFrom(4);
        furnish(4, 0);
        draw(voice("ann"), voice("bob"), voice("cem"), voice("dan"), music("dan"));
        assertThat(board.reception(Set.of(), Map.of()).audio()).isEqualTo(4);
        assertThat(mids("a", 4).stream().flatMap(mid -> board.in(mid).stream()))
                .containsExactlyInAnyOrder(voice("ann"), voice("bob"), voice("cem"), music("dan"));
    }

    @Test
    void aSlotThatIsGoneSetsItsArrowFree() {
        furnish(0, 2);
        draw(face("ann"), face("bob"));
        board.furnish(List.of(), List.of("v1"));
        assertThat(board.in("v0")).isEmpty();
        assertThat(board.in("v1")).contains(face("bob"));
        assertThat(board.reception(Set.of(), Map.of()).video()).isEqualTo(2);
    }
}
