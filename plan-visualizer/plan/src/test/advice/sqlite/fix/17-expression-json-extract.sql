-- weight: 4
-- why: the same in the words of the function
-- reference: CREATE INDEX ON products (json_extract(attributes, '$.maker'));
select id, name from products where json_extract(attributes, '$.maker') = 'm123';
