-- weight: 2
-- why: every description has the word
-- naive: CREATE INDEX ON products USING gin (to_tsvector('english', description));
-- expect: none
select id, name from products where to_tsvector('english', description) @@ to_tsquery('english', 'frame');
