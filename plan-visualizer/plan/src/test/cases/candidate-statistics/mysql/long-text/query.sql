SELECT id FROM users WHERE bio = 'About 77 and more'
