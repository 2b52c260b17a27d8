select count(*) from users u join orders o on o.user_id=u.id where u.tier < 90;
