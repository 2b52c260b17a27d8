SELECT id FROM users WHERE name ILIKE '%ame 77%'
