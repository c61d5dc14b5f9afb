-- Whether addresses must be confirmed, what must be agreed to, and who has not confirmed yet: those take no place.

ALTER TABLE webinar_terms ADD COLUMN confirmed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE webinar_terms ADD COLUMN agreement VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE webinar_registration ADD COLUMN pending BOOLEAN DEFAULT FALSE NOT NULL;
