-- weight: 5
-- why: LIKE does it too
-- reference: CREATE INDEX ON messages USING gin (body gin_trgm_ops);
select id, sent_at from messages where body like '%a0b92382%';
