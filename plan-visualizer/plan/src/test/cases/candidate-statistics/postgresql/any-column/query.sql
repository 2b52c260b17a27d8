SELECT id FROM users WHERE 't7' = ANY (tags)
