CREATE TABLE events (id bigint, at date NOT NULL, CONSTRAINT events_pkey PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_2026 PARTITION OF events (CONSTRAINT only_good CHECK (id <> 4444)) FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') WITH (fillfactor = 90);
COMMENT ON TABLE events_2026 IS 'this year';
CREATE INDEX events_2026_id ON events_2026 (id) WHERE id > 100;
CREATE INDEX events_at ON events (at);
