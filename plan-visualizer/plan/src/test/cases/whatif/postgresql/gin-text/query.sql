select id from products where search @@ to_tsquery('simple', 'word17')
