SELECT * FROM users WHERE id = 77 AND note LIKE '%x%'
