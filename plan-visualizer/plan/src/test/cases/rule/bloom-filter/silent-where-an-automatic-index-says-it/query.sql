select count(*) from t join u on u.k = t.k where u.w like 'w1%';
