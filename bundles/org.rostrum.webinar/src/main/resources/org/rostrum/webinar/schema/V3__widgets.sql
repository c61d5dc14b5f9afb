-- Origins are separated by one space.

CREATE TABLE webinar_widget (
    conference  VARCHAR(36)   NOT NULL PRIMARY KEY,
    origins     VARCHAR(8192) NOT NULL
);
