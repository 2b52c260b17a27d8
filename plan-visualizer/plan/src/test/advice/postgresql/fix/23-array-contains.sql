-- weight: 6
-- why: one product of 900 is limited
-- reference: CREATE INDEX ON products USING gin (tags);
select id, name from products where tags @> array['limited'];
