SELECT id FROM users WHERE note SIMILAR TO 'zeb%'
