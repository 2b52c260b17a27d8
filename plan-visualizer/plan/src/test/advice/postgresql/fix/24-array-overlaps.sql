-- weight: 3
-- why: the same index serves overlap
-- reference: CREATE INDEX ON products USING gin (tags);
select id, name from products where tags && array['t17', 't99'];
