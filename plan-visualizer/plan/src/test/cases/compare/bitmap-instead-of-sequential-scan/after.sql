select count(status) from orders where total between 100 and 104
