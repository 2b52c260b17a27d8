-- weight: 8
-- why: three letters and more inside of a text are what trigrams are for
-- reference: CREATE INDEX ON users USING gin (name gin_trgm_ops);
select id, email from users where name ilike '%c4ca42%';
