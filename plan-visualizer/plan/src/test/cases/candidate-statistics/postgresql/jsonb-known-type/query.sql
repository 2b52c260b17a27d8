SELECT id FROM users WHERE settings @> '{"k": 7}'
