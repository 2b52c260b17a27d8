SELECT id FROM users WHERE to_tsvector('english', note) @@ to_tsquery('english', 'zebra')
