-- weight: 7
-- why: containment is what jsonb_path_ops is made for
-- reference: CREATE INDEX ON products USING gin (attributes jsonb_path_ops);
select id, name from products where attributes @> '{"maker": "Maker 123", "available": true}';
