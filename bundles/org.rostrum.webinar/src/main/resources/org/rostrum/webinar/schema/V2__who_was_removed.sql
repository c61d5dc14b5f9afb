-- From which network a guest entered by link, for a day; and which registrations ended because their guest was removed.

ALTER TABLE webinar_guest ADD COLUMN network VARCHAR(64);
ALTER TABLE webinar_guest ADD COLUMN removed_at BIGINT;
ALTER TABLE webinar_registration ADD COLUMN barred BOOLEAN DEFAULT FALSE NOT NULL;

CREATE INDEX webinar_guest_network ON webinar_guest (conference, network);
