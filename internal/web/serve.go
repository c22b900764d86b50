package web

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// stopTime is how long requests under way may take once the server is told to stop.
const stopTime = 10 * time.Second

// Serve serves until the context ends, and then what is under way. ready is told its address once connections are
// taken.
func Serve(ctx context.Context, addr string, h http.Handler, ready func(address string)) error {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(&crowd{Listener: listener, most: mostConnections}) }()
	ready("http://" + listener.Addr().String() + "/")
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}
