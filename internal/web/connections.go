package web

import (
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// mostConnections are open at a time. Those that send nothing end with the server's timeouts; it takes more than one
// machine's worth of them to keep readers out.
const mostConnections = 4096

const fullHouse = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n"

// crowd is a listener that turns away whoever comes when it is full, rather than let everybody wait.
type crowd struct {
	net.Listener
	most int64
	open atomic.Int64
}

// Accept takes the next connection that there is room for.
func (c *crowd) Accept() (net.Conn, error) {
	for {
		conn, err := c.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if c.open.Add(1) <= c.most {
			return &guest{Conn: conn, leave: sync.OnceFunc(func() { c.open.Add(-1) })}, nil
		}
		c.open.Add(-1)
		_ = conn.SetDeadline(time.Now().Add(time.Second))
		_, _ = conn.Write([]byte(fullHouse)) // who does not listen is gone anyway
		_ = conn.Close()
	}
}

// guest is a connection that makes room when it ends.
type guest struct {
	net.Conn
	leave func()
}

// Close ends the connection.
func (g *guest) Close() error {
	g.leave()
	return g.Conn.Close()
}
