-- weight: 3
-- why: 85 % of the products are available
-- naive: CREATE INDEX ON products USING gin (attributes jsonb_path_ops);
-- expect: none
select id, name, description from products where attributes @> '{"available": true}';
