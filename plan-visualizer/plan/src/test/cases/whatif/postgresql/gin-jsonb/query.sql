select id from events where payload @> '{"page": "/p/17"}'
