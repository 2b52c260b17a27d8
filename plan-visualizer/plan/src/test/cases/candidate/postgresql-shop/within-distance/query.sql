SELECT id FROM users WHERE place <-> point(3,4) < 0.5
