CREATE TABLE bookings (id bigint PRIMARY KEY, stay daterange, CONSTRAINT no_overlap EXCLUDE USING gist (stay WITH &&) WHERE (NOT isempty(stay)) DEFERRABLE);
