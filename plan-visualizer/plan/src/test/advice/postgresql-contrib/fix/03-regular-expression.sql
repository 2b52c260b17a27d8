-- weight: 2
-- why: the letters that a regular expression demands
-- reference: CREATE INDEX ON messages USING gin (body gin_trgm_ops);
select id, sent_at from messages where body ~ 'c4ca4238a0b9';
