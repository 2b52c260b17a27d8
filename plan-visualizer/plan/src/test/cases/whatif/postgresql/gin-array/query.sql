select id from users where tags @> array['u17']
