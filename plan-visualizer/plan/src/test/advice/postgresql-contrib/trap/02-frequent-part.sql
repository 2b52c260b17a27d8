-- weight: 3
-- why: every message has it
-- naive: CREATE INDEX ON messages USING gin (body gin_trgm_ops);
-- expect: none
select id, sent_at from messages where body ilike '%message%';
