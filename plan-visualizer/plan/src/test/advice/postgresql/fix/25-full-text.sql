-- weight: 6
-- why: two rare words together; the index is on the very same expression
-- reference: CREATE INDEX ON products USING gin (to_tsvector('english', description));
select id, name from products where to_tsvector('english', description) @@ to_tsquery('english', 'titanium & hinge');
