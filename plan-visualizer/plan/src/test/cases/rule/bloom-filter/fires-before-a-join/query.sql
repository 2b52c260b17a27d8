select * from t, u where u.id = t.k and u.w > 'w2';
