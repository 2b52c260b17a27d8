-- engine: postgresql
CREATE TABLE events (id bigint NOT NULL, what text);
ALTER TABLE ONLY events ADD CONSTRAINT events_pkey PRIMARY KEY (id);
