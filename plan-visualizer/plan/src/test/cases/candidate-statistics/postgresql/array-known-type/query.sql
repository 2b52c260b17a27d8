SELECT id FROM users WHERE tags @> $1
